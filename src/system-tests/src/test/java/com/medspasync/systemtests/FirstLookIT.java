package com.medspasync.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** What somebody sees who has typed {@code ./medspasync start --demo} and follows the lines. */
@SystemTest
class FirstLookIT {

  @Test
  void theStartPrintsAddressAndASignInOfEveryRole(Product product) {
    assertThat(product.greeting())
        .contains(product.address() + "/app/", product.password())
        .contains("Lumen Aesthetics", "owner@lumen.example", "bookkeeper@lumen.example")
        .contains("Harbor Skin Studio", "owner@harbor.example", "auditor@harbor.example");
  }

  @Test
  void theStaffOfBothSpasCanSignIn(Staff staff) {
    for (String email : new String[] {"owner@lumen.example", "frontdesk@harbor.example"}) {
      staff.signIn(email).asks().get("/api/v1/session").then().statusCode(200);
    }
  }

  @Test
  void theOwnerSignsInAndSeesHerSpa(Product product, Page page) {
    page.navigate("/");
    page.getByLabel("Email").fill("owner@lumen.example");
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
        .fill(product.password());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in").setExact(true))
        .click();

    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    assertThat(page.getByText("Lumen Aesthetics").first()).isVisible();
  }
}
