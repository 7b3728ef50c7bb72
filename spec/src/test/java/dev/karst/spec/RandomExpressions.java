package dev.karst.spec;

import java.util.Random;

/** Expressions of eval and where, and conditions of search, drawn by lot. */
class RandomExpressions extends RandomChoice {

    RandomExpressions(Random random) {
        super(random);
    }

    String condition() {
        return switch (random.nextInt(11)) {
            case 0 -> "(" + condition() + " OR " + condition() + ")";
            case 1 -> "NOT " + condition();
            case 2 -> condition() + " " + condition();
            case 3 -> bare() + " IN (" + value() + ", " + value() + ")";
            case 4 -> oneOf("one", "two*", "\"one two\"", "CASE(One)", "TERM(a.b)");
            case 5 -> oneOf("eventtype=small", "eventtype!=s*", "eventtype=*e", "eventtype IN (bare, late)");
            case 6 -> oneOf("tag=t", "tag=u", "tag!=t", "tag::a=t", "tag::b IN (t, u)", "tag::eventtype=t");
            case 7 -> oneOf("earliest=2", "latest=2.5", "earliest=-1h latest=+1s", "earliest=0");
            default ->
                bare() + oneOf("=", "!=", "<", ">=") + oneOf(value(), value(), "*", "1*", "10.0.0.0/8", "10.0.0.10/31");
        };
    }

    String truth(int depth) {
        return switch (depth == 0 ? 5 : random.nextInt(11)) {
            case 0 -> "NOT " + truth(depth - 1);
            case 1 -> truth(depth - 1) + " AND " + truth(depth - 1);
            case 2 -> truth(depth - 1) + " OR " + truth(depth - 1);
            case 3 -> "(" + truth(depth - 1) + " XOR " + truth(depth - 1) + ")";
            case 4 -> oneOf("isnull(", "isnum(", "isint(", "isstr(", "ismv(") + expression(depth - 1) + ")";
            case 5 -> name() + " IN (\"x\", \"1\")";
            case 6 -> "match(" + name() + ", \"^[0-9]\") OR like(" + name() + ", \"%b%\")";
            case 7 -> "cidrmatch(\"10.0.0.0/29\", " + name() + ")";
            case 8 -> "searchmatch(\"a=1 OR x.a=* one\")";
            default -> expression(depth - 1) + oneOf("=", "!=", "<", ">") + expression(depth - 1);
        };
    }

    String expression(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? name() : literal();
        }
        String inner = expression(depth - 1);
        return switch (random.nextInt(8)) {
            case 0 -> name();
            case 1 -> "(" + inner + oneOf("+", "-", "*", "/", "%", ".") + expression(depth - 1) + ")";
            case 2 -> choice(depth, inner);
            case 3 -> number(inner);
            case 4 -> text(inner);
            case 5, 6 -> multivalue(inner, depth);
            default -> json(inner);
        };
    }

    private String literal() {
        return oneOf("1", "0.20", "8.250", "\"x\"", "\"\"", "10", "\"1\"", "null()");
    }

    private String choice(int depth, String inner) {
        return oneOf(
                "if(" + truth(depth - 1) + ", " + inner + ", " + expression(depth - 1) + ")",
                "coalesce(" + name() + ", " + inner + ")",
                "case(" + truth(depth - 1) + ", " + inner + ", true(), " + name() + ")",
                "validate(" + truth(depth - 1) + ", " + inner + ", " + truth(depth - 1) + ", \"no\")",
                "nullif(" + name() + ", " + inner + ")");
    }

    private String number(String inner) {
        return oneOf(
                "round(" + inner + ", " + random.nextInt(3) + ")",
                oneOf("abs", "floor", "ceiling", "sqrt", "exact", "sigfig", "tonumber") + "(" + inner + ")",
                oneOf("max", "min") + "(" + inner + ", " + name() + ")",
                oneOf("sum", "avg") + "(" + name() + ", " + name() + ", 1)",
                "pow(" + inner + ", 2)",
                "relative_time(" + name() + ", \"-1d@d\")",
                "strptime(" + name() + ", \"%H:%M:%S\")");
    }

    private String text(String inner) {
        return oneOf(
                oneOf("lower", "upper", "len", "tostring", "trim", "typeof", "md5", "urldecode") + "(" + inner + ")",
                "replace(" + inner + ", \"[0x]\", \"y\")",
                "substr(" + inner + ", " + (random.nextInt(4) - 1) + ", 2)",
                "printf(\"%5.2f|%s\", " + name() + ", " + inner + ")",
                "strftime(" + name() + ", \"%F %T.%3N\")",
                "tostring(" + inner + ", \"commas\")");
    }

    private String multivalue(String inner, int depth) {
        return oneOf(
                "mvappend(" + inner + ", " + expression(depth - 1) + ")",
                "split(" + inner + ", \"0\")",
                "mvindex(" + inner + ", " + (random.nextInt(4) - 2) + ")",
                "mvindex(" + inner + ", 0, " + (random.nextInt(4) - 2) + ")",
                oneOf("mvcount", "mvsort", "mvdedup", "mvreverse") + "(" + inner + ")",
                "mvjoin(" + inner + ", \";\")",
                "mvzip(" + inner + ", " + name() + ", \"|\")",
                "mvfilter(match(a, \"1\"))",
                "mvmap(a, a." + name() + ")",
                "mvfind(" + inner + ", \"[1x]\")",
                "mvrange(1, " + name() + ")");
    }

    private String json(String inner) {
        return oneOf(
                "json_object(\"k\", " + inner + ", \"l\", " + name() + ")",
                "json_array(" + inner + ", " + name() + ")",
                "json_extract(j, \"" + oneOf("a", "b{}", "b{0}.c", "") + "\")",
                "json_set(j, \"a\", " + inner + ")",
                "json_keys(j)",
                "mv_to_json_array(" + inner + ")",
                "json_array_to_mv(" + inner + ")",
                "spath(j, \"b{}\")");
    }
}
