package org.ackord.correspondence;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the files of attachments lie, and which are withheld.
 *
 * @param folder the same for all nodes; any mounted folder will do
 * @param blocked extensions of files that do something when they are opened
 */
@ConfigurationProperties("ackord.attachments")
record AttachmentSettings(
        @DefaultValue("./data/attachments") Path folder,
        @DefaultValue("25MB") DataSize biggest,

        @DefaultValue({
            "ade",
            "adp",
            "app",
            "appx",
            "application",
            "appref-ms",
            "bat",
            "chm",
            "cmd",
            "com",
            "cpl",
            "diagcab",
            "dll",
            "dmg",
            "exe",
            "gadget",
            "hlp",
            "hta",
            "img",
            "inf",
            "ins",
            "iso",
            "isp",
            "jar",
            "jnlp",
            "js",
            "jse",
            "lib",
            "lnk",
            "mde",
            "mht",
            "mhtml",
            "msc",
            "msi",
            "msix",
            "msp",
            "mst",
            "nsh",
            "pif",
            "ps1",
            "ps1xml",
            "ps2",
            "psc1",
            "psd1",
            "psm1",
            "reg",
            "scf",
            "scr",
            "sct",
            "settingcontent-ms",
            "shb",
            "shs",
            "sys",
            "url",
            "vb",
            "vbe",
            "vbs",
            "vhd",
            "vhdx",
            "vxd",
            "website",
            "ws",
            "wsc",
            "wsf",
            "wsh",
            "xbap",
            "xll"
        })
        Set<String> blocked) {

    /**
     * By its extension, or by the one before it ({@code invoice.exe.txt}), where {@code .com} is taken for the end of a host
     * name.
     */
    boolean isBlocked(String name) {
        var parts = name.toLowerCase(Locale.ROOT).split("\\.", -1);
        int last = parts.length - 1;
        if (last > 0 && blocked.contains(parts[last].strip())) return true;
        return last > 1 && !parts[last - 1].equals("com") && blocked.contains(parts[last - 1].strip());
    }
}
