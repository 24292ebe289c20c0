package app.parley.live;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Room for so many streams on this node, and for so many from one address. */
@Component
public final class StreamRoom {
    private final LiveSettings settings;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int taken;

    StreamRoom(LiveSettings settings) {
        this.settings = settings;
    }

    /** There is no room; the message is a sentence for whoever asked. */
    public static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean forThatAddress;

        Full(String sentence, boolean forThatAddress) {
            super(sentence);
            this.forThatAddress = forThatAddress;
        }

        /** Whether others would still find room. */
        public boolean forThatAddress() {
            return forThatAddress;
        }
    }

    /** A stream's place; closing it a second time does nothing. */
    public final class Place implements AutoCloseable {
        private final String address;
        private boolean left;

        private Place(String address) {
            this.address = address;
        }

        @Override
        public void close() {
            synchronized (StreamRoom.this) {
                if (!left) {
                    left = true;
                    taken--;
                    byAddress.computeIfPresent(address, (one, count) -> count == 1 ? null : count - 1);
                }
            }
        }
    }

    /** @throws Full if there is no room for that address, or none at all */
    public synchronized Place take(String address) {
        int alike = byAddress.getOrDefault(address, 0);
        if (alike >= settings.mostStreamsPerAddress()) {
            throw new Full(
                    "Your address has " + alike + " streams open here, which is the most. Close some, or ask now"
                            + " and then instead.",
                    true);
        }
        if (taken >= settings.mostStreams()) {
            throw new Full(
                    "All " + taken + " streams of this server are taken. Try again later, or ask now and then"
                            + " instead.",
                    false);
        }
        taken++;
        byAddress.put(address, alike + 1);
        return new Place(address);
    }

    /** How many streams are open. */
    public synchronized int taken() {
        return taken;
    }
}
