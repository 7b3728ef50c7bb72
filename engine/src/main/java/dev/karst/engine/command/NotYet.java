package dev.karst.engine.command;

import java.util.Set;

/** Commands and functions of SPL that Karst does not have yet. A name leaves this list when it is built. */
final class NotYet {
    static final Set<String> NAMES = Set.of(
            // commands
            "abstract", "accum", "addcoltotals", "addinfo", "addtotals", "analyzefields", "anomalies", "anomalousvalue",
            "anomalydetection", "append", "appendcols", "appendpipe", "apply", "arules", "associate", "autoregress", "bin",
            "bucket", "bucketdir", "chart", "cluster", "cofilter", "collect", "concurrency", "contingency", "convert",
            "correlate", "cyberchef", "datamodel", "datamodelsimple", "dbinspect", "dedup", "delete", "delta", "diff",
            "erex", "eventcount", "eventstats", "extract", "fieldformat", "fieldsummary", "filldown", "fillnull",
            "findtypes", "fit", "folderize", "foreach", "format", "from", "fromjson", "gauge", "gentimes", "geom",
            "geomfilter", "geostats", "highlight", "history", "iconify", "inputcsv", "inputlookup", "iplocation", "join",
            "kmeans", "kv", "loadjob", "localize", "localop", "lookup", "makecontinuous", "makejson", "makemv",
            "makeresults", "map", "mcollect", "metadata", "metasearch", "meventcollect", "mpreview", "mstats",
            "multikv", "multisearch", "mvcombine", "mvexpand", "nomv", "outlier", "outputcsv", "outputlookup",
            "outputtext", "overlap", "pivot", "predict", "rangemap", "rare", "redistribute", "regex", "reltime",
            "replace", "require", "rest", "return", "reverse", "rex", "rtorder", "savedsearch", "script", "scrub",
            "searchtxn", "selfjoin", "sendalert", "sendemail", "set", "setfields", "sichart", "sirare", "sistats",
            "sitimechart", "sitop", "spath", "strcat", "streamstats", "summary", "tags", "tail", "timechart",
            "timewrap", "tojson", "top", "transaction", "transpose", "trendline", "tscollect", "tstats", "typeahead",
            "typelearner", "typer", "union", "uniq", "untable", "walklex", "x11", "xmlkv", "xmlunescape", "xpath",
            "xyseries",
            // functions
            "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "avg", "bit_and", "bit_not", "bit_or",
            "bit_shift_left", "bit_shift_right", "bit_xor", "ceil", "cidrmatch", "commands", "cos", "cosh", "exact",
            "exp", "hypot", "in", "ipmask", "isarray", "isbool", "isdouble", "isint", "ismv", "isnum", "isobject",
            "isstr", "json", "json_append", "json_array", "json_array_to_mv", "json_delete", "json_entries",
            "json_extend", "json_extract", "json_extract_exact", "json_has_key_exact", "json_keys", "json_object",
            "json_set", "json_set_exact", "json_valid", "ln", "log", "ltrim", "max", "md5", "min", "mv_to_json_array",
            "mvdedup", "mvfilter", "mvfind", "mvmap", "mvrange", "mvsort", "mvzip", "nullif", "pi", "pow", "printf",
            "random", "relative_time", "rtrim", "searchmatch", "sha1", "sha256", "sha512", "sigfig", "sin", "sinh",
            "sqrt", "strftime", "strptime", "sum", "tan", "tanh", "time", "toarray", "tobool", "todouble", "toint",
            "tojson", "tomv", "toobject", "typeof", "urldecode", "validate");

    private NotYet() {}
}
