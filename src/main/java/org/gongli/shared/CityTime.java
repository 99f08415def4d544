package org.gongli.shared;

import java.time.ZoneId;

/// The time of the cities of China, in which days begin and end.
public final class CityTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CityTime() {
    }
}
