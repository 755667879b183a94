import { dbtModel, dbtSeed } from './dbt.ts'
import { dialects } from './dialect.ts'
import { pythonModule } from './python.ts'
import { countDefinitions, explainEvents } from './statements.ts'

/** What a data team takes with it, by the name of the file. `engine.ts` has the names of the statements' engines. */
export function warehouseFiles(): readonly (readonly [string, string])[] {
  return [
    ...dialects.flatMap((dialect) => [
      [`sql/${dialect.slug}.sql`, explainEvents(dialect)] as const,
      [`sql/${dialect.slug}-count.sql`, countDefinitions(dialect)] as const,
      [`dbt/${dialect.slug}.sql`, dbtModel(dialect)] as const,
    ]),
    ['dbt/missed_call_definitions.csv', dbtSeed()],
    ['python/missed_calls.py', pythonModule()],
  ]
}
