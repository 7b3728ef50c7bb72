package dev.karst.cli;

import dev.karst.detection.content.ContentLibrary;
import dev.karst.detection.local.LocalContent;

/**
 * What is loaded.
 *
 * @param library with the settings of the user
 * @param local those settings
 */
record Content(ContentLibrary library, LocalContent local) {}
