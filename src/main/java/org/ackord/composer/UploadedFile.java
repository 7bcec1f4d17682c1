package org.ackord.composer;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;
import org.springframework.web.multipart.MultipartFile;

/** A file that somebody put into the composer. */
record UploadedFile(MultipartFile file) implements DataSource {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}");

    @Override
    public InputStream getInputStream() throws IOException {
        return file.getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("is only read");
    }

    /** Without parameters; what is no media type is bytes. */
    @Override
    public String getContentType() {
        var said = file.getContentType() == null
                ? ""
                : file.getContentType().replaceFirst(";.*", "").strip();
        return MEDIA_TYPE.matcher(said).matches() ? said : "application/octet-stream";
    }

    @Override
    public String getName() {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
