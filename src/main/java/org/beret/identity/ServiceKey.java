package org.beret.identity;

import org.beret.shared.CountryCode;

/** The unique key of an officer in the whole installation: a service number, and the country that gave it. */
public record ServiceKey(CountryCode country, ServiceNumber number) {}
