package org.gongli.procedures.engine;

import java.util.HashMap;
import java.util.Map;
import org.flowable.bpmn.exceptions.XMLException;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.gongli.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Moves the tokens of cases. Everything happens in the caller's transaction.
@Component
public class Engine {

    private static final Logger log = LoggerFactory.getLogger(Engine.class);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Arrivals arrivals;

    Engine(ProcessEngine flowable, Arrivals arrivals) {
        this.repository = flowable.getRepositoryService();
        this.runtime = flowable.getRuntimeService();
        this.tasks = flowable.getTaskService();
        this.arrivals = arrivals;
    }

    /// Gives the engine a version of a procedure.
    ///
    /// @return the engine's id of it
    /// @throws Refused when the engine finds it broken
    public String deploy(String key, String source) {
        try {
            var deployment = repository.createDeployment().name(key).addString(key + ".bpmn20.xml", source).disableSchemaValidation().deploy();
            return repository.createProcessDefinitionQuery().deploymentId(deployment.getId()).singleResult().getId();
        } catch (FlowableException | XMLException e) {
            log.warn("the engine does not take a version of {}", key, e);
            throw new Refused("procedures.definition.engine");
        }
    }

    /// Puts a token at the start.
    public Arrival start(String definition, Map<String, @Nullable Object> variables) {
        return arrivals.during(() -> runtime.createProcessInstanceBuilder().processDefinitionId(definition).variables(variables).start().getId());
    }

    /// Lets a token go on from a task.
    ///
    /// @param action known to the conditions behind the task, and forgotten afterwards
    public Arrival complete(String process, String stay, String action, Map<String, Object> variables) {
        return arrivals.during(() -> {
            tasks.complete(stay, new HashMap<>(variables), Map.of("action", action));
            return process;
        });
    }

    /// Lets a token go on from where it waits for time to pass.
    public Arrival trigger(String process, String stay, String action) {
        return arrivals.during(() -> {
            runtime.trigger(stay, Map.of(), Map.of("action", action));
            return process;
        });
    }

    /// Takes a token away.
    public void remove(String process) {
        runtime.deleteProcessInstance(process, null);
    }
}
