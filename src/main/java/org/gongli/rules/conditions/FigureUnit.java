package org.gongli.rules.conditions;

/// What a figure counts. [#NUMBER] is a bare number.
public enum FigureUnit { NUMBER, PEOPLE, YUAN, YUAN_PER_DAY, PERCENT, PER_MILLE, CALENDAR_DAYS, WORKING_DAYS, MONTHS, YEARS, TIMES, MULTIPLE, ITEMS, MINUTES, HOUR_OF_DAY }
