// Builds the web app when a source is newer than the last build; Maven calls it with the folder of the web app.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const MADE = new Set(["node_modules", "dist", "coverage"]);

const web = process.argv[2];
const built = join(web, "dist", "index.html");
const installed = join(web, "node_modules", ".package-lock.json");

function changedAt(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) {
    return entry.mtimeMs;
  }
  const inside = readdirSync(path).filter((name) => !MADE.has(name));
  return Math.max(entry.mtimeMs, ...inside.map((name) => changedAt(join(path, name))));
}

function isOlder(made, ...sources) {
  return !existsSync(made) || sources.some((source) => changedAt(source) > statSync(made).mtimeMs);
}

function newestSource() {
  return Math.max(
    ...readdirSync(web)
      .filter((name) => !MADE.has(name))
      .map((name) => changedAt(join(web, name))),
  );
}

function npm(...words) {
  execFileSync("npm", words, { cwd: web, stdio: "inherit" });
}

if (existsSync(built) && statSync(built).mtimeMs >= newestSource()) {
  console.log("The web app is up to date.");
} else {
  if (isOlder(installed, join(web, "package.json"), join(web, "package-lock.json"))) {
    // Not "npm ci": the lock lacks the packages of foreign platforms, which "ci" takes for an error. Without "--no-save" the lock
    // would be written again, and its new time would make the next command build once more.
    npm("install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
  }
  npm("run", "build");
}
