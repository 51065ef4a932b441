package org.beret.statistics.ready;

import java.util.List;
import java.util.Map;
import org.beret.shared.CountryCode;
import org.beret.statistics.Breakdown;
import org.beret.statistics.Period;
import org.beret.statistics.disclosure.StageCounts;

/** The counts of the core modules of a country, nothing suppressed, beside which it is judged who is ready to deploy. */
public interface CoreCounts {

    List<Map<Breakdown, Map<String, Map<Period, StageCounts>>>> ofCoreModules(CountryCode country);
}
