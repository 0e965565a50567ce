package uk.heard.gate;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network an address belongs to: what one household, home or provider changes freely within, a /24 of IPv4 and a
 * /56 of IPv6. The address is the request's remote address; behind a proxy the server has put the client's there,
 * taking it from the configured proxies alone.
 */
public final class ClientNetwork {

    private ClientNetwork() {
    }

    public static String of(String remoteAddress) {
        try {
            var address = InetAddress.ofLiteral(remoteAddress).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(address, address.length == 4 ? 3 : 7));
        } catch (IllegalArgumentException e) {
            return remoteAddress;
        }
    }
}
