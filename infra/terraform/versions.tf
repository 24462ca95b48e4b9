terraform {
  # 1.9: validations that look at other variables. No provider: this module renders, the caller's cloud runs.
  required_version = ">= 1.9.0"
}
