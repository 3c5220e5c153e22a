// Sends the filings of a folder to a desk, with the generated client, and prints the verdict of each.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import createClient from "openapi-fetch";
import type { components, paths } from "./target/desk.js";

type FilingRequest = components["schemas"]["FilingRequest"];

const [address = "", folder = ""] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl: address });

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json")).sort()) {
  const request = JSON.parse(readFileSync(join(folder, file), "utf8")) as FilingRequest;
  const { data, error } = await client.POST("/v1/check", { body: { request, lang: "en" } });
  if (error !== undefined || !("verdict" in data)) {
    throw new Error(`${file}: ${JSON.stringify(error)}`);
  }
  console.log(`${file} ${data.verdict}`);
}

const rule = await client.GET("/v1/rules/{id}", { params: { path: { id: "request.no-rule-in-force" } } });
console.log(rule.data?.id);

const misspelt = { filingType: "NEW_FRIST" } as unknown as FilingRequest;
const refused = await client.POST("/v1/check", { body: { request: misspelt } });
console.log(refused.error?.code, refused.error?.errors?.map((each) => each.nearest).join());
