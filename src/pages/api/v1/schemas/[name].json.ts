import type { APIRoute } from 'astro';
import { jsonResponse } from '../../../../api/json-response.ts';
import { apiSchemaNames, publishedSchema } from '../../../../api/json-schema.ts';

export const getStaticPaths = () => apiSchemaNames.map((name) => ({ params: { name }, props: { name } }));

export const GET: APIRoute<{ name: (typeof apiSchemaNames)[number] }> = ({ props }) =>
  jsonResponse(publishedSchema(props.name));
