/**
 * A formula that finds a definition in `definitions.csv`, opened as the sheet `definitions`: its first column is the
 * id, which is made of the two values. XLOOKUP is in Excel 2021 and later, and in Google Sheets.
 * @param type where the type is, such as A2
 * @param column the column to show: E is the summary, F the description, D Callback?
 */
export function lookupFormula(type = 'A2', cause = 'B2', column = 'E'): string {
  const slug = (cell: string) =>
    `SUBSTITUTE(SUBSTITUTE(LOWER(TRIM(SUBSTITUTE(CLEAN(${cell}),UNICHAR(160)," ")))," ","-"),"_","-")`
  const id = `${slug(type)}&"/"&IF(${slug(cause)}="","empty",${slug(cause)})`
  return `=XLOOKUP(${id},definitions!$A$2:$A$31,definitions!$${column}$2:$${column}$31,"Not defined, or not read")`
}

/**
 * The same for Power Query: events in the table `PhoneEvents`, definitions in the query `definitions`, which reads the
 * published file.
 * @param csv the address of definitions.csv
 */
export function powerQuery(csv: string): string {
  return `let
  definitions = Table.PromoteHeaders(Csv.Document(Web.Contents("${csv.replaceAll('"', '""')}"), [Encoding = 65001, QuoteStyle = QuoteStyle.Csv]), [PromoteAllScalars = true]),
  slug = (value as nullable text) as text => Text.Replace(Text.Replace(Text.Lower(Text.Trim(Text.Clean(Text.Replace(if value = null then "" else value, "#(00A0)", " ")))), " ", "-"), "_", "-"),
  events = Excel.CurrentWorkbook(){[Name = "PhoneEvents"]}[Content],
  withId = Table.AddColumn(events, "definition", each slug([Missed Call Type]) & "/" & (if slug([Hangup Cause]) = "" then "empty" else slug([Hangup Cause])), type text),
  joined = Table.NestedJoin(withId, {"definition"}, definitions, {"id"}, "found", JoinKind.LeftOuter),
  explained = Table.ExpandTableColumn(joined, "found", {"callback", "summary", "description"})
in
  explained`
}
