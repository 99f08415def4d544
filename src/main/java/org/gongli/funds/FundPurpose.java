package org.gongli.funds;

/// What a budget line is for.
public enum FundPurpose {
    /// aid for members in hardship
    HARDSHIP,
    /// visits to the sick, the bereaved, at festivals
    CONSOLATION,
    /// giveaways and other benefits for all
    BENEFITS,
    /// grants for those who study
    TUITION,
    /// recuperation trips
    RECUPERATION,
    /// courses, sports, culture
    EVENTS,
    /// awards for model workers and craftsmen
    AWARDS,
    /// the union's own work
    OPERATIONS
}
