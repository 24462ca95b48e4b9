package com.medspasync.app.watch.control;

import com.maxmind.db.CHMCache;
import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where network addresses are, roughly, by a file of the operator in the format MaxMind DB
 * (GeoLite2 City and others). Without one nobody's way is judged.
 */
class PlacesOfAddresses implements AutoCloseable {

  private static final double EARTH_RADIUS_KM = 6_371;

  private final @Nullable Reader reader;

  private PlacesOfAddresses(@Nullable Reader reader) {
    this.reader = reader;
  }

  /** What a file says of an address. */
  public static final class Entry {
    private final @Nullable Coordinates location;

    @MaxMindDbConstructor
    public Entry(@MaxMindDbParameter(name = "location") @Nullable Coordinates location) {
      this.location = location;
    }
  }

  /** Degrees, where they are known. */
  public static final class Coordinates {
    private final @Nullable Double latitude;
    private final @Nullable Double longitude;

    @MaxMindDbConstructor
    public Coordinates(
        @MaxMindDbParameter(name = "latitude") @Nullable Double latitude,
        @MaxMindDbParameter(name = "longitude") @Nullable Double longitude) {
      this.latitude = latitude;
      this.longitude = longitude;
    }
  }

  /** A place on the earth, in degrees. */
  record Place(double latitude, double longitude) {

    /** Along the surface, by the haversine formula. */
    double kilometresTo(Place other) {
      double north = Math.toRadians(other.latitude - latitude);
      double east = Math.toRadians(other.longitude - longitude);
      double chord =
          Math.pow(Math.sin(north / 2), 2)
              + Math.cos(Math.toRadians(latitude))
                  * Math.cos(Math.toRadians(other.latitude))
                  * Math.pow(Math.sin(east / 2), 2);
      return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
    }
  }

  /** Opens a file, if there is one. */
  static PlacesOfAddresses in(Optional<String> file) {
    if (file.isEmpty()) {
      return new PlacesOfAddresses(null);
    }
    try {
      return new PlacesOfAddresses(new Reader(Path.of(file.get()).toFile(), new CHMCache()));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "MEDSPASYNC_GEO_DATABASE names no file in the format MaxMind DB: " + file.get(), e);
    }
  }

  @Override
  public void close() {
    if (reader != null) {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException("The places of addresses cannot be closed", e);
      }
    }
  }

  /** Whether there is a file at all. */
  boolean known() {
    return reader != null;
  }

  /** Where an address is; empty for one that the file does not know. */
  Optional<Place> of(String address) {
    if (reader == null || !address.matches("[0-9a-fA-F:.]+")) {
      return Optional.empty(); // what is no number would be asked of a name server
    }
    try {
      Entry entry = reader.get(InetAddress.getByName(address), Entry.class);
      if (entry == null || entry.location == null) {
        return Optional.empty();
      }
      Double latitude = entry.location.latitude;
      Double longitude = entry.location.longitude;
      return latitude == null || longitude == null
          ? Optional.empty()
          : Optional.of(new Place(latitude, longitude));
    } catch (IOException e) {
      throw new UncheckedIOException("The place of an address cannot be read", e);
    }
  }
}
