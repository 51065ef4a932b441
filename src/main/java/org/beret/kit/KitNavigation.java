package org.beret.kit;

import org.beret.catalogue.ModuleId;

/** Addresses of the trainer's kit. */
public final class KitNavigation {

    /** All modules of which there is a kit. */
    public static final String KITS = "kits";

    public static final String KIT = KITS + "/:module";

    private KitNavigation() {}

    public static String of(ModuleId module) {
        return KITS + "/" + module;
    }

    /** The kit as a ZIP file. */
    public static String file(KitOrder order) {
        return "kit-files/" + order.module() + "/" + order.language().code() + "/kit.zip";
    }
}
