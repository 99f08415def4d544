package org.gongli.notices;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gongli.members.Phone;
import org.gongli.testing.TestBean;

/// Keeps what would be sent by SMS, and fails where a test says so.
@TestBean
public class SentMessages implements Channel {

    private final List<Dispatch> sent = new CopyOnWriteArrayList<>();
    private final Set<Phone> failing = ConcurrentHashMap.newKeySet();

    @Override
    public Way way() {
        return Way.SMS;
    }

    @Override
    public void send(Dispatch dispatch) {
        sent.add(dispatch);
        if (failing.contains(dispatch.phone())) {
            throw new IllegalStateException("the gateway is away");
        }
    }

    public List<Dispatch> to(Phone phone) {
        return sent.stream().filter(dispatch -> dispatch.phone().equals(phone)).toList();
    }

    public void fail(Phone phone) {
        failing.add(phone);
    }
}
