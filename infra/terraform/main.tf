locals {
  user         = "medspasync"
  program      = "/opt/medspasync"
  jdk          = "/opt/jdk-25"
  settings     = "/etc/medspasync/medspasync.env"
  secrets      = "/etc/medspasync/secrets.env"
  own_database = var.database_url == null

  # What the operator puts into the secrets file on the machine, by hand or from a secret manager.
  secret_keys = concat(
    ["MEDSPASYNC_MASTER_KEY"],
    local.own_database ? [] : [
      "MEDSPASYNC_DB_ADMIN_USER",
      "MEDSPASYNC_DB_ADMIN_PASSWORD",
      "MEDSPASYNC_DB_APP_PASSWORD",
      "MEDSPASYNC_DB_MIGRATOR_PASSWORD",
    ],
  )

  environment_file = templatefile("${path.module}/templates/medspasync.env.tftpl", {
    home          = var.home
    jdk           = local.jdk
    http_port     = var.http_port
    heap_mib      = var.heap_mib
    domain        = var.domain
    database_url  = var.database_url
    start_timeout = var.start_timeout_seconds
    secrets       = local.secrets
    secret_keys   = local.secret_keys
  })

  service_unit = templatefile("${path.module}/templates/medspasync.service.tftpl", {
    user          = local.user
    program       = local.program
    home          = var.home
    settings      = local.settings
    secrets       = local.secrets
    start_timeout = var.start_timeout_seconds
  })

  proxy_site = templatefile("${path.module}/templates/nginx.conf.tftpl", {
    domain    = var.domain
    http_port = var.http_port
  })

  cloud_init = templatefile("${path.module}/templates/cloud-init.yaml.tftpl", {
    user             = local.user
    program          = local.program
    home             = var.home
    jdk              = local.jdk
    jdk_url          = var.jdk.url
    jdk_sha256       = var.jdk.sha256
    repository       = var.repository
    release          = var.release
    settings         = local.settings
    secrets          = local.secrets
    environment_file = local.environment_file
    service_unit     = local.service_unit
    proxy_site       = local.proxy_site
  })
}
