package org.beret.statistics.ready;

import java.time.YearMonth;
import java.util.OptionalLong;
import org.beret.shared.CountryCode;

/**
 * Who of a country leaves next in a month; both numbers are empty where they may not be shown.
 *
 * @param ready of these officers, whose certificate is valid on the day they leave
 */
public record ReadyDeparture(CountryCode country, YearMonth month, OptionalLong officers, OptionalLong ready) {}
