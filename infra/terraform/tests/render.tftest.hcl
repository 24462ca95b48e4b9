variables {
  domain     = "app.example.com"
  repository = "https://git.example.com/medspasync/medspasync-pro.git"
  release    = "v1.4.0"
  jdk = {
    url    = "https://downloads.example.com/jdk-25_linux-x64.tar.gz"
    sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  }
}

run "one_machine_with_the_embedded_database" {
  command = plan

  assert {
    condition     = !strcontains(output.environment_file, "MEDSPASYNC_DB_URL=")
    error_message = "The embedded database needs no address."
  }

  assert {
    condition     = strcontains(output.environment_file, "\nMEDSPASYNC_HEAP=1024m\n") && strcontains(output.environment_file, "\nMEDSPASYNC_HTTP_ADDRESS=127.0.0.1\n")
    error_message = "Settings must be lines of their own, and the application must listen behind the proxy only."
  }

  assert {
    condition     = strcontains(output.environment_file, "\nMEDSPASYNC_PUBLIC_URL=https://app.example.com\n")
    error_message = "Links that are sent to people must lead to the proxy, by its name."
  }

  assert {
    condition     = tolist(output.secrets.keys) == tolist(["MEDSPASYNC_MASTER_KEY"])
    error_message = "With the embedded database only the master key is the operator's to keep."
  }

  assert {
    condition     = output.address == "https://app.example.com/app/"
    error_message = "Staff sign in under the domain."
  }
}

run "a_database_server_of_its_own" {
  command = plan

  variables {
    database_url = "jdbc:postgresql://db.example.com:5432/medspasync?sslmode=verify-full"
  }

  assert {
    condition     = strcontains(output.environment_file, "\nMEDSPASYNC_DB_URL=jdbc:postgresql://db.example.com:5432/medspasync?sslmode=verify-full\n")
    error_message = "The address of the database must reach the application."
  }

  assert {
    condition     = length(output.secrets.keys) == 5
    error_message = "The operator has to be told of the database's secrets."
  }
}

run "the_unit_stops_the_database_last" {
  command = plan

  assert {
    condition     = strcontains(output.service_unit, "\nKillMode=mixed\n") && strcontains(output.service_unit, "medspasync start --foreground\n")
    error_message = "systemd must signal the command only, which stops the application before the database."
  }

  assert {
    condition     = strcontains(output.service_unit, "\nReadWritePaths=/var/lib/medspasync\n")
    error_message = "The home folder is the only place the service may write to."
  }
}

run "the_proxy_is_not_led_around" {
  command = plan

  assert {
    condition     = !strcontains(output.proxy_site, "$http_") && strcontains(output.proxy_site, "proxy_set_header Upgrade \"\";") && strcontains(output.proxy_site, "proxy_set_header X-Forwarded-For $remote_addr;")
    error_message = "What the application believes of the way to it must be the proxy's word, not the browser's."
  }

  assert {
    condition     = strcontains(output.proxy_site, "max-age=63072000; includeSubDomains\" always;") && strcontains(output.proxy_site, "location /api/ { return 403; }")
    error_message = "Browsers must stay with https, and programs must not be led there silently."
  }
}

run "first_boot_carries_the_rendered_files" {
  command = plan

  assert {
    condition     = yamldecode(output.cloud_init).write_files[0].content == base64encode(output.environment_file)
    error_message = "cloud-init must be YAML and hold the settings."
  }

  assert {
    condition     = strcontains(yamldecode(output.cloud_init).write_files[3].content, "release=$${1:-v1.4.0}\n")
    error_message = "The machine must check out the release that was asked for."
  }
}

run "no_secret_is_accepted" {
  command = plan

  variables {
    database_url = "jdbc:postgresql://db.example.com/medspasync?user=app&password=x&sslmode=verify-full"
    repository   = "https://user:token@git.example.com/medspasync.git"
  }

  expect_failures = [var.database_url, var.repository]
}

run "no_unencrypted_way_to_a_database_elsewhere" {
  command = plan

  variables {
    database_url = "jdbc:postgresql://db.example.com/medspasync"
  }

  expect_failures = [var.database_url]
}

run "no_branch_and_no_wrong_values" {
  command = plan

  variables {
    release   = "main"
    domain    = "https://app.example.com/"
    http_port = 443
    heap_mib  = 100
    home      = "/tmp/medspasync"
  }

  expect_failures = [var.release, var.domain, var.http_port, var.heap_mib, var.home]
}
