package org.beret.learning.measure;

import java.time.Instant;
import org.beret.catalogue.ModuleId;
import org.beret.identity.PersonId;

/**
 * Event: a person has answered the ten questions of a module before and after. Published once a person and module.
 *
 * @param before how many answers were right before the first lesson
 * @param after how many were right after completion
 */
public record GainMeasured(PersonId person, ModuleId module, int before, int after, Instant at) {}
