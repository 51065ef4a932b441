package org.beret.people.zones;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.beret.shared.Collation;
import org.beret.shared.CountryCode;
import org.beret.shared.Language;
import org.beret.texts.Countries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The time zones of the world by country and city, as CLDR names them; and the one that a country leaves no choice of. */
@Component
public class TimeZones {

    /** The zone of whom nobody asked. */
    public static final ZoneId UTC = ZoneId.of("UTC");

    private final Countries countries;
    private final Clock clock;

    TimeZones(Countries countries, Clock clock) {
        this.countries = countries;
        this.clock = clock;
    }

    /** The zone of a country in which all clocks agree, now and by their rules to come; else UTC. */
    public ZoneId usual(CountryCode country) {
        var now = clock.instant();
        var zones = known(country.value()).toList();
        var first = zones.stream().findFirst().orElse(UTC);
        return zones.stream().allMatch(zone -> agree(first, zone, now)) ? first : UTC;
    }

    /** A time zone to choose, and how it is written: country, city, and how far it is from UTC. */
    public record Choice(ZoneId zone, String name) {}

    /** All zones, those of this country first, then by name. */
    public List<Choice> choices(CountryCode country, Language language) {
        var own = choices(known(country.value()), language);
        var others = choices(known(null), language).filter(choice -> !isOf(choice.zone(), country));
        return Stream.of(own, others, Stream.of(new Choice(UTC, "UTC")))
                .flatMap(zones -> zones)
                .toList();
    }

    /** How a zone is written in a sentence. */
    public String name(ZoneId zone, Language language) {
        return zone.equals(UTC) ? "UTC" : named(zone, names(language), language);
    }

    private Stream<Choice> choices(Stream<ZoneId> zones, Language language) {
        var names = names(language);
        return zones.map(zone -> new Choice(zone, named(zone, names, language)))
                .sorted(Collation.of(language).comparing(Choice::name));
    }

    private static TimeZoneNames names(Language language) {
        return TimeZoneNames.getInstance(ULocale.forLocale(language.locale()));
    }

    private String named(ZoneId zone, TimeZoneNames names, Language language) {
        var country = countries.name(new CountryCode(TimeZone.getRegion(zone.getId())), language);
        var city = names.getExemplarLocationName(zone.getId());
        return "%s, %s (UTC%s)".formatted(country, city == null ? zone.getId() : city, offset(zone));
    }

    /** Those of a country, or of all; without those that only this or that library knows. */
    private static Stream<ZoneId> known(@Nullable String country) {
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .map(ZoneId::of);
    }

    private String offset(ZoneId zone) {
        var offset = zone.getRules().getOffset(clock.instant());
        return offset.equals(ZoneOffset.UTC) ? "" : offset.getId();
    }

    private static boolean isOf(ZoneId zone, CountryCode country) {
        return TimeZone.getRegion(zone.getId()).equals(country.value());
    }

    private static boolean agree(ZoneId one, ZoneId other, Instant now) {
        var rules = one.getRules();
        var others = other.getRules();
        return rules.getOffset(now).equals(others.getOffset(now))
                && rules.getTransitionRules().equals(others.getTransitionRules());
    }
}
