package org.gongli.procedures.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEventType;
import org.flowable.engine.delegate.event.FlowableActivityEvent;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Notes where a token came to while a command of the engine runs, so that nobody has to ask the engine's tables afterwards.
@Component
class Arrivals extends AbstractFlowableEventListener {

    private static final Set<FlowableEngineEventType> TYPES = Set.of(FlowableEngineEventType.TASK_CREATED, FlowableEngineEventType.ACTIVITY_STARTED);

    private final ThreadLocal<@Nullable List<Arrival>> noted = new ThreadLocal<>();

    /// Runs a command and says where the token came to.
    Arrival during(Supplier<String> command) {
        var arrivals = new ArrayList<Arrival>();
        noted.set(arrivals);
        try {
            var process = command.get();
            if (arrivals.size() != 1) {
                throw new IllegalStateException("a token came to " + arrivals.size() + " places in " + process);
            }
            return arrivals.getFirst().in(process);
        } finally {
            noted.remove();
        }
    }

    @Override
    public void onEvent(FlowableEvent event) {
        var arrivals = noted.get();
        if (arrivals == null) {
            return;
        }
        if (event instanceof FlowableEngineEntityEvent entity && entity.getEntity() instanceof TaskEntity task) {
            arrivals.add(Arrival.staying(task.getTaskDefinitionKey(), task.getId()));
        } else if (event instanceof FlowableActivityEvent activity) {
            switch (Objects.requireNonNullElse(activity.getActivityType(), "")) {
                case "receiveTask" -> arrivals.add(Arrival.staying(activity.getActivityId(), activity.getExecutionId()));
                case "endEvent" -> arrivals.add(Arrival.ended(activity.getActivityId()));
                default -> { }
            }
        }
    }

    @Override
    public Collection<? extends FlowableEventType> getTypes() {
        return TYPES;
    }

    @Override
    public boolean isFailOnException() {
        return true;
    }
}
