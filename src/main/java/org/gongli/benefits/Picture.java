package org.gongli.benefits;

/// What stands above a giveaway: one of a few drawings of the Tabler set.
public enum Picture {
    GIFT("gift"), MEAT("meat"), CHERRY("cherry"), MOON("moon-stars"), APPLE("apple"), CAKE("cake"), BASKET("basket"), BOTTLE("bottle"),
    FISH("fish"), FLOWER("flower"), TICKET("ticket"), PACKAGE("package");

    private final String icon;

    Picture(String icon) {
        this.icon = icon;
    }

    /// The name in the Tabler set.
    public String icon() {
        return icon;
    }
}
