package org.gongli.calendar;

/// The public holidays of the whole population, and whatever else the State Council may announce.
public enum Festival { NEW_YEAR, SPRING, QINGMING, LABOUR, DRAGON_BOAT, MID_AUTUMN, NATIONAL, OTHER }
