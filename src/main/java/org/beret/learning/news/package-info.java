/** What is new for a trainee since they last looked, gathered from the modules in which it happened. */
@NamedInterface("news")
@NullMarked
package org.beret.learning.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
