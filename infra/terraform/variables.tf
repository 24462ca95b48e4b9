variable "domain" {
  description = "Name under which staff reach the product over https."
  type        = string

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$", var.domain))
    error_message = "domain must be a host name in lower case such as app.example.com, without scheme, port or path."
  }
}

variable "repository" {
  description = "Where the machine clones the product from: https or ssh, without a password in it."
  type        = string

  validation {
    condition     = can(regex("^(https://[^@/]+/|ssh://|git@)", var.repository))
    error_message = "repository must be an https or ssh address that holds no user and password: what stands here ends up in the state and in the machine's metadata."
  }
}

variable "release" {
  description = "Tag or full commit to run. Not a branch: two machines made on different days must run the same."
  type        = string

  validation {
    condition     = can(regex("^(v[0-9]+(\\.[0-9]+){1,2}|[0-9a-f]{40})$", var.release))
    error_message = "release must be a tag such as v1.4.0 or a commit of 40 hexadecimal digits."
  }
}

variable "jdk" {
  description = "Archive (tar.gz) of a JDK 25 for this machine, and its SHA-256."
  type = object({
    url    = string
    sha256 = string
  })

  validation {
    condition     = startswith(var.jdk.url, "https://") && endswith(var.jdk.url, ".tar.gz")
    error_message = "jdk.url must be an https address of a tar.gz archive."
  }

  validation {
    condition     = can(regex("^[0-9a-f]{64}$", var.jdk.sha256))
    error_message = "jdk.sha256 must be 64 hexadecimal digits."
  }
}

variable "http_port" {
  description = "TCP port on which the application listens for the proxy on the same machine."
  type        = number
  default     = 8080

  validation {
    condition     = var.http_port == floor(var.http_port) && var.http_port >= 1024 && var.http_port <= 65535
    error_message = "http_port must be a whole number from 1024 to 65535: the application does not run as root."
  }
}

variable "heap_mib" {
  description = "Most memory for objects, in MiB. The machine needs about 500 MiB more with the embedded database."
  type        = number
  default     = 1024

  validation {
    condition     = var.heap_mib == floor(var.heap_mib) && var.heap_mib >= 256 && var.heap_mib <= 65536
    error_message = "heap_mib must be a whole number from 256 to 65536."
  }
}

variable "database_url" {
  description = "JDBC address of a PostgreSQL 16+ server, without user and password; null: the embedded PostgreSQL on this machine."
  type        = string
  default     = null

  validation {
    condition     = var.database_url == null || can(regex("^jdbc:postgresql://[^/?]+/[^/?]+", var.database_url))
    error_message = "database_url must look like jdbc:postgresql://host:5432/database."
  }

  validation {
    condition     = var.database_url == null || !can(regex("[?&](user|password)=", var.database_url))
    error_message = "database_url must hold no user and password: they belong into the secrets file, which Terraform never sees."
  }

  validation {
    condition     = var.database_url == null || can(regex("//(localhost|127\\.0\\.0\\.1|\\[::1\\])", var.database_url)) || can(regex("[?&]sslmode=verify-full", var.database_url))
    error_message = "database_url of a server elsewhere must end in ?sslmode=verify-full: clients' names pass over that connection."
  }
}

variable "home" {
  description = "Folder for data, uploaded files, keys and logs: put it on a disk of its own, and back it up."
  type        = string
  default     = "/var/lib/medspasync"

  validation {
    condition     = can(regex("^/[a-z0-9/_.-]+[a-z0-9]$", var.home)) && !startswith(var.home, "/tmp")
    error_message = "home must be an absolute path without blanks, and not below /tmp."
  }
}

variable "start_timeout_seconds" {
  description = "Longest a start may take; the first one builds a cache and takes longest."
  type        = number
  default     = 300

  validation {
    condition     = var.start_timeout_seconds >= 60 && var.start_timeout_seconds <= 3600
    error_message = "start_timeout_seconds must be 60 to 3600."
  }
}
