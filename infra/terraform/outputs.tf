output "cloud_init" {
  description = "First-boot configuration for a Debian 13 machine: give it to your cloud's machine as user data. Holds no secret."
  value       = local.cloud_init
}

output "environment_file" {
  description = "Settings of the application, for /etc/medspasync/medspasync.env."
  value       = local.environment_file
}

output "service_unit" {
  description = "systemd unit, for /etc/systemd/system/medspasync.service."
  value       = local.service_unit
}

output "proxy_site" {
  description = "nginx site that ends TLS, for /etc/nginx/sites-enabled/medspasync."
  value       = local.proxy_site
}

output "secrets" {
  description = "Which keys the operator has to put into which file, readable by root only, before the first start."
  value = {
    file = local.secrets
    keys = local.secret_keys
  }
}

output "address" {
  description = "Where staff sign in."
  value       = "https://${var.domain}/app/"
}

output "health" {
  description = "What a load balancer or monitor asks: 200 only when the application can serve."
  value       = "https://${var.domain}/health/ready"
}
