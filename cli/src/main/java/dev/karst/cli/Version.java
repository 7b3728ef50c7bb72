package dev.karst.cli;

import dev.karst.sources.compression.InflationChoice;
import picocli.CommandLine;

/** What {@code --version} prints. */
final class Version implements CommandLine.IVersionProvider {
    static String text() {
        String version = Karst.class.getPackage().getImplementationVersion();
        return "karst " + (version == null ? "(not packaged)" : version.replace("-SNAPSHOT", ""));
    }

    @Override
    public String[] getVersion() {
        return new String[] {text(), "Java " + Runtime.version() + ", inflate: " + InflationChoice.description()};
    }
}
