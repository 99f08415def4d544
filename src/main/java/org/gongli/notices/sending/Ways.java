package org.gongli.notices.sending;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongli.notices.Channel;
import org.gongli.notices.Channel.Way;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The channel of each way: the one that somebody connected, else the log.
@Component
public class Ways {

    private static final Logger log = LoggerFactory.getLogger(Channel.class);

    private final Map<Way, Channel> channels = new EnumMap<>(Way.class);

    Ways(ObjectProvider<Channel> connected) {
        for (var way : Way.values()) {
            channels.put(way, new Logged(way));
        }
        connected.stream().forEach(channel -> channels.put(channel.way(), channel));
    }

    public String[] names() {
        return channels.keySet().stream().map(Enum::name).toArray(String[]::new);
    }

    /// The ways by which nothing goes out, for nobody connected a gateway.
    List<Way> unconnected() {
        return channels.entrySet().stream().filter(entry -> entry.getValue() instanceof Logged).map(Map.Entry::getKey).toList();
    }

    Channel channel(Way way) {
        return channels.get(way);
    }

    /// What would be sent, for those who look that close. A sensitive text comes here in neutral words already.
    private record Logged(Way way) implements Channel {

        @Override
        public void send(Dispatch dispatch) {
            log.debug("{} to {}: {} {}", way, dispatch.phone().masked(), dispatch.text(), dispatch.link());
        }
    }
}
