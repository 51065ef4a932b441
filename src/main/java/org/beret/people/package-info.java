/**
 * The records of people: trainees, staff, training centres, police-contributing countries; personal data and erasure.
 *
 * <p>The doors to the table of people, from the narrowest scope to the widest:
 *
 * <table>
 * <caption>Which class for whom</caption>
 * <tr><th>class</th><th>for whom</th><th>scope</th></tr>
 * <tr><td>{@link org.beret.people.Trainees}, {@link org.beret.people.TraineeCodes},
 *     {@link org.beret.people.TraineeTransfers}</td>
 *     <td>screens and services of staff: commands on one trainee</td><td>the signed-in person's centre</td></tr>
 * <tr><td>{@link org.beret.people.PeopleOfMyCentre}</td>
 *     <td>screens and services of other modules: reading</td><td>the signed-in person's centre</td></tr>
 * <tr><td>{@link org.beret.people.PeopleBatch}</td>
 *     <td>background jobs that staff started: writing thousands</td><td>the centre that is passed</td></tr>
 * <tr><td>{@link org.beret.people.PeopleMatching}</td>
 *     <td>the same jobs: who has a service number or an address</td><td>the centre that is passed</td></tr>
 * <tr><td>{@link org.beret.people.PeopleLookup}</td>
 *     <td>listeners and jobs, which run for nobody: reading one</td><td>none</td></tr>
 * <tr><td>{@code TraineeQueries}</td>
 *     <td>services of this module: pages and filters</td><td>the centre that is passed</td></tr>
 * <tr><td>{@code PersonRepository}</td>
 *     <td>services of this module: entities</td><td>none; the caller passes it</td></tr>
 * </table>
 *
 * <p>May use: shared, background, tabular, printing, texts, identity, shell, signin, audit.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "background",
            "tabular",
            "printing",
            "texts",
            "identity",
            "shell",
            "signin",
            "audit"
        })
@NullMarked
package org.beret.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
