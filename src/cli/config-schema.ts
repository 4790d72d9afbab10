import { SETTINGS, type Shape } from './settings.ts'

/** JSON Schema of a configuration file, for editors that complete and check while one writes. */
export function configJsonSchema(): object {
  const properties = SETTINGS.map(({ key, about, shape }) => [key, { description: about, ...schemaOf(shape) }] as const)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'unsaid.config.json',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
    additionalProperties: false,
  }
}

function schemaOf(shape: Shape): object {
  switch (shape.kind) {
    case 'choice':
      return { enum: shape.allowed }
    case 'choices':
      return { type: 'array', items: { enum: shape.allowed }, minItems: 1 }
    case 'folders':
      return { type: 'array', items: { type: 'string', minLength: 1 } }
    case 'probability':
      return { type: 'number', minimum: 0, maximum: 1 }
    case 'switch':
      return { type: 'boolean' }
  }
}
