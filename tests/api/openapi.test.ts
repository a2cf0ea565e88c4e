import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openApiDocument } from '@/lib/api/openapi';
import { ROUTES } from '@/lib/api/routes';
import { DATA_DICTIONARY } from '@/lib/tabular';

const document = openApiDocument('https://headroom.example');

test('the document is valid OpenAPI 3.1, as JSON', async () => {
  const validator = new Validator();
  const written: Record<string, unknown> = JSON.parse(JSON.stringify(document));
  expect(await validator.validate(written)).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('a document with a fault is found to have it', async () => {
  const { info: _info, ...without } = document;
  expect(await new Validator().validate(without)).toMatchObject({ valid: false });
});

test('it has every address with its parameters, and asks for a token', () => {
  expect(document).toMatchObject({
    servers: [{ url: 'https://headroom.example/api/v1' }],
    security: [{ accessToken: [] }],
    paths: Object.fromEntries(ROUTES.map(({ path, id }) => [path, { get: { operationId: id } }])),
  });
  expect(document).toMatchObject({
    paths: {
      '/plans/{planId}/rollup.csv': {
        get: {
          parameters: [
            { name: 'planId', in: 'path', required: true },
            { name: 'scenario', in: 'query', required: false },
          ],
          responses: {
            200: {
              headers: { 'x-headroom-version': {}, 'x-headroom-exported-by': {} },
              content: {
                'text/csv': {
                  'x-columns': DATA_DICTIONARY.rollup.columns.map(({ name }) => ({ name })),
                },
              },
            },
            404: { content: { 'application/problem+json': {} } },
          },
        },
      },
    },
  });
});

test('docs/api.md names every address', () => {
  const page = readFileSync('docs/api.md', 'utf8');
  expect(ROUTES.map(({ path }) => path).filter((path) => !page.includes(`| \`${path}\` |`))).toEqual([]);
});
