package dev.karst.sources.sourcetype;

import dev.karst.engine.data.FieldUse;
import dev.karst.engine.data.NamePattern;
import dev.karst.engine.data.Row;
import dev.karst.engine.data.Value;
import dev.karst.engine.function.Evaluation;
import dev.karst.engine.function.ExpressionCompiler;
import dev.karst.engine.function.ExpressionFields;
import dev.karst.engine.function.SearchContext;
import dev.karst.language.diagnostic.Diagnostics;
import dev.karst.language.tree.Expression;
import dev.karst.sources.sourcetype.Sourcetype.Alias;
import dev.karst.sources.sourcetype.Sourcetype.Calculation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of a sourcetype's events at search time, made when they are asked for: first the record's own, then
 * aliases of those, then calculated fields, each of which sees the first two and no other calculation, then lookups one
 * after the other, each of which sees all that was made before. A calculation without a value leaves the field absent,
 * also where the record has it; a lookup that finds nothing leaves it as it was.
 */
public final class SearchTimeFields {
    private final Map<String, List<String>> aliases = new HashMap<>();
    private final Map<String, Expression> expressions = new HashMap<>();
    private final Map<String, Evaluation> calculations = new HashMap<>();
    private final Map<String, Set<String>> calculatedFrom = new HashMap<>();
    private final List<LookupTable> lookups;
    private final Set<String> lookedUp = new TreeSet<>();

    public SearchTimeFields(Sourcetype sourcetype, SearchContext context) {
        for (Alias alias : sourcetype.aliases()) {
            aliases.computeIfAbsent(alias.to(), to -> new ArrayList<>()).add(alias.from());
        }
        ExpressionCompiler compiler = new ExpressionCompiler(context, new Diagnostics());
        for (Calculation calculation : sourcetype.calculations()) {
            Expression expression = calculation.expression();
            expressions.put(calculation.field(), expression);
            calculations.put(calculation.field(), compiler.value(expression));
            calculatedFrom.put(calculation.field(), ExpressionFields.of(expression));
        }
        lookups = sourcetype.lookups().stream().map(LookupTable::new).toList();
        sourcetype.lookups().forEach(lookup -> lookedUp.addAll(lookup.to()));
    }

    /** What must be read from the record where these search-time fields are wanted. */
    public FieldUse needs(FieldUse wanted) {
        FieldUse beforeLookups = wanted;
        for (int i = lookups.size() - 1; i >= 0; i--) {
            Lookup lookup = lookups.get(i).lookup();
            if (lookup.to().stream().anyMatch(beforeLookups::wants)) {
                beforeLookups = beforeLookups.and(lookup.from());
            }
        }
        return needsOfCalculations(beforeLookups);
    }

    private FieldUse needsOfCalculations(FieldUse wanted) {
        Set<NamePattern> names = new TreeSet<>(wanted.include());
        aliases.forEach((to, froms) -> {
            if (wanted.wants(to)) {
                froms.forEach(from -> names.add(new NamePattern(from)));
            }
        });
        calculatedFrom.forEach((field, sources) -> {
            if (wanted.wants(field)) {
                sources.forEach(source -> addSource(source, names));
            }
        });
        return new FieldUse(names, Set.of());
    }

    private void addSource(String source, Set<NamePattern> names) {
        names.add(new NamePattern(source));
        aliases.getOrDefault(source, List.of()).forEach(from -> names.add(new NamePattern(from)));
    }

    /** Where the value of a field can come from, so that a record can be judged before any field is made. */
    public Origins origins(String field) {
        if (lookedUp.contains(field)) {
            return Origins.UNKNOWN;
        }
        Expression calculation = expressions.get(field);
        return calculation == null
                ? new Origins(raw(field), Set.of(), false)
                : CalculationOrigins.of(calculation, this::raw);
    }

    /** The raw names that a field has its value from, where neither a calculation nor a lookup makes it. */
    private Set<String> raw(String field) {
        Set<String> paths = new TreeSet<>(aliases.getOrDefault(field, List.of()));
        paths.add(field);
        return paths;
    }

    /** The names that aliases, calculations and lookups make. */
    public Set<String> made() {
        Set<String> names = new TreeSet<>(aliases.keySet());
        names.addAll(calculations.keySet());
        names.addAll(lookedUp);
        return names;
    }

    /** The value of a field where the record alone has these values. */
    public Value value(String field, Row record) {
        return lookedUp.contains(field) ? lookedUp(field, lookups.size(), record) : calculated(field, record);
    }

    /** The value after the first so many lookups. */
    private Value lookedUp(String field, int done, Row record) {
        Value value = calculated(field, record);
        for (int i = 0; i < done; i++) {
            LookupTable table = lookups.get(i);
            if (table.lookup().to().contains(field)
                    && (value.isNull() || table.lookup().overwrites())) {
                int before = i;
                Value found = table.value(field, name -> lookedUp(name, before, record));
                value = found.isNull() ? value : found;
            }
        }
        return value;
    }

    private Value calculated(String field, Row record) {
        Evaluation calculation = calculations.get(field);
        return calculation == null ? aliased(field, record) : calculation.evaluate(name -> aliased(name, record));
    }

    /** Of several aliases of one name the last that exists holds. */
    private Value aliased(String field, Row record) {
        List<String> froms = aliases.get(field);
        if (froms != null) {
            for (int i = froms.size() - 1; i >= 0; i--) {
                Value value = record.value(froms.get(i));
                if (!value.isNull()) {
                    return value;
                }
            }
        }
        return record.value(field);
    }
}
