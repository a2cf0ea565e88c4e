import { z } from 'zod';
import { originHeader } from '@/lib/actions/file-response';
import { originSchema } from '@/lib/services/exports/origin-fields';
import { DATA_DICTIONARY, UNITS } from '@/lib/tabular';
import { API_PATH } from './answer';
import { problemSchema } from './problem';
import { type ApiRoute, type Content, isFileIn, pathNames, ROUTES } from './routes';

type Json = Record<string, unknown>;

/** A schema as JSON Schema; what a value must be beyond its shape is left to its description. */
function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

const REFUSALS: Record<number, string> = {
  400: 'The address asks for something that there is not, for a simulation that nobody has made, or for a workbook of a part that would not recompute right',
  401: 'No access token, or one that is unknown or has ended',
  403: 'The member may see the plan, but not take this',
  404: 'There is nothing here, or it is not the member’s to see',
  413: 'A board paper of more rows than a PDF is made of, or a workbook that a spreadsheet would not open well',
  429: 'Too many wrong access tokens from this address, and Retry-After says for how many seconds; or too many board papers being made',
  500: 'A defect',
  503: 'A board paper that takes more time to make than one may',
};

const refusals = () =>
  Object.fromEntries(
    Object.entries(REFUSALS).map(([status, description]) => [
      status,
      {
        description,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        ...(status === '429' ? { headers: { 'Retry-After': { schema: { type: 'integer' } } } } : {}),
      },
    ]),
  );

/** The headers that say what a file is of. */
const fileHeaders = () =>
  Object.fromEntries(
    Object.entries(originSchema.shape).map(([field, schema]) => [
      originHeader(field),
      {
        description: `${schema.description}. Percent-encoded UTF-8; missing where there is none.`,
        schema: { type: 'string' },
      },
    ]),
  );

function contentOf(content: Content): Json {
  if ('json' in content) return { 'application/json': { schema: jsonSchema(content.json) } };
  if ('binary' in content) return { [content.binary]: {} };
  const { row, columns } = DATA_DICTIONARY[content.csv];
  return {
    'text/csv': {
      schema: { type: 'string', description: `RFC 4180, UTF-8 with a byte-order mark. A row is: ${row}` },
      'x-columns': columns.map(({ name, meaning, unit }) => ({ name, meaning, unit: UNITS[unit] })),
    },
  };
}

function operationOf(route: ApiRoute): Json {
  const inPath = pathNames(route);
  const isFile = isFileIn(route.content);
  return {
    operationId: route.id,
    summary: route.summary,
    parameters: Object.entries(route.asks.shape).map(([name, schema]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: inPath.includes(name),
      schema: jsonSchema(asSchema(schema)),
    })),
    responses: {
      200: {
        description: isFile ? 'The file' : 'The answer',
        ...(isFile ? { headers: fileHeaders() } : {}),
        content: contentOf(route.content),
      },
      ...refusals(),
    },
  };
}

/** The shape of a z.ZodObject holds schemas, which its type says of the core's only. */
const asSchema = (schema: z.core.$ZodType) => schema as z.ZodType;

/** The OpenAPI 3.1 document of /api/v1. `origin` is the public address, e.g. https://headroom.example.com. */
export function openApiDocument(origin: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Headroom: data by URL',
      version: '1',
      description:
        'The figures of a plan, to be fetched by a spreadsheet or a program. Read-only. Each file is the one behind the button on the page Exports, with the same pay and the same masking for the token’s member.',
    },
    servers: [{ url: `${origin}${API_PATH}` }],
    security: [{ accessToken: [] }],
    paths: Object.fromEntries(ROUTES.map((route) => [route.path, { get: operationOf(route) }])),
    components: {
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'hdr_…',
          description: 'An access token of a member, made on the page Your account.',
        },
      },
      schemas: { Problem: jsonSchema(problemSchema) },
    },
  };
}
