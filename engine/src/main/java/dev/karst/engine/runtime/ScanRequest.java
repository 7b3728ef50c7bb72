package dev.karst.engine.runtime;

import dev.karst.engine.data.Batch;
import dev.karst.engine.data.FieldUse;
import dev.karst.language.tree.SearchTerm;
import java.util.function.Consumer;

/**
 * What one leaf of one search wants of a scan.
 *
 * @param fields the fields its batches must have
 * @param condition what its events satisfy; a source may leave out events that cannot satisfy it, and may let others
 *     through: the search checks again
 * @param range the time its events lie in; a source leaves out all others
 * @param sink takes batches, in any order and of any size, from one thread at a time
 */
public record ScanRequest(FieldUse fields, SearchTerm condition, TimeRange range, Consumer<Batch> sink) {}
