/**
 * The frame around every screen: header, menu, language, notices, errors, formats. Knows no feature: menus come from
 * the views, the person from the sign-in. May use: shared, texts, identity.
 */
@ApplicationModule(allowedDependencies = {"shared", "texts", "identity"})
@NullMarked
package org.beret.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
