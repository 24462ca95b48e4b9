package com.medspasync.app.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row of a tenant's table, as small as it can be. */
@Entity
@Table(name = "locations")
public class LocationRow {

  @Id private UUID id;
  private String code;
  private String name;

  @Column(name = "time_zone")
  private String zone;

  @SuppressWarnings("NullAway.Init")
  protected LocationRow() {} // for JPA

  LocationRow(UUID id, String name) {
    this.id = id;
    this.code = id.toString();
    this.name = name;
    this.zone = "UTC";
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String zone() {
    return zone;
  }
}
