import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemas } from '../schemas/json-schema.ts';

/**
 * `npm run schema`: writes the schemas as JSON Schema, where `.vscode/settings.json` points editors to: tables through
 * the YAML extension, articles through the same schema in Astro's own extension.
 */
const folder = '.vscode/schemas';
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  await writeFile(`${folder}/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
