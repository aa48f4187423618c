package org.breathcue.voice.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Certificates that are trusted in addition to those that Java trusts. */
final class TrustedCertificates {
    private static final int MAX_BYTES = 16 << 20;

    private TrustedCertificates() {}

    /**
     * Returns a context that trusts the certificates of a PEM file as well.
     *
     * @param what the setting that the file comes from, for the message
     * @throws IOException if the file cannot be read or has no certificates
     */
    static SSLContext with(String what, Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
            throw new IOException(what + " must be a PEM file with certificates, found " + file);
        }
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> more =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (more.isEmpty()) {
                throw new IOException(what + " must be a PEM file with certificates; " + file + " has none");
            }
            List<Certificate> all = new ArrayList<>(more);
            for (TrustManager manager : managers(null)) {
                if (manager instanceof X509TrustManager usual) {
                    all.addAll(List.of(usual.getAcceptedIssuers()));
                }
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (int i = 0; i < all.size(); i++) {
                store.setCertificateEntry(String.valueOf(i), all.get(i));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(store), null);
            return context;
        } catch (FileSystemException e) {
            throw new IOException(what + " must be a PEM file with certificates; " + file + " cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IOException(what + " must be a PEM file with certificates; " + file + " is damaged", e);
        }
    }

    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }
}
