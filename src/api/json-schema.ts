import { z } from 'zod';
import { site } from '../site.ts';
import { apiPath } from './names.ts';
import { type ApiSchemaName, apiSchemas } from './schemas.ts';

export const apiSchemaNames = Object.keys(apiSchemas) as ApiSchemaName[];

/**
 * A kind of file as JSON Schema 2020-12. Our own files are held to exactly these properties; the published schema lets
 * a later file bring more, so that a reader who checks does not break on them.
 */
export function publishedSchema(name: ApiSchemaName): z.core.JSONSchema.BaseSchema {
  const schema = z.toJSONSchema(apiSchemas[name], {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $id: `${site.url}${apiPath(`schemas/${name}`)}`, ...schema };
}
