import { readWorkbook } from './compare/readWorkbook';
import { differencesOf, type Allowed } from './compare';

/** What a refresh may do to a file besides filling empty cells of its own columns: nothing that was there goes. */
const OWN_ELEMENTS = [
  /^\[Content_Types\]\.xml, Types\/(Override|Default)\[[^\]]*(webextension|taskpanes|styles|calcChain)[^\]]*\]: (added|removed)/i,
  /^_rels\/\.rels, Relationships\/Relationship\[[^\]]+\]: added: .*webextensiontaskpanes/i,
  /^xl\/_rels\/workbook\.xml\.rels, Relationships\/Relationship\[[^\]]+\]: (added: .*\/styles"|removed: .*\/calcChain")/,
  /^xl\/workbook\.xml, workbook\/definedNames: added: /,
  /^xl\/workbook\.xml, workbook\/definedNames\/definedName\[PatientPipeline\.[^\]]+\]: added: /,
  /^xl\/workbook\.xml, workbook\/definedNames\/definedName\[_xlnm\._FilterDatabase \d+\]: (text |added: )/,
  /^xl\/workbook\.xml, workbook\/calcPr(@fullCalcOnLoad: none -> 1$|: added: )/,
  /^xl\/styles\.xml, styleSheet\/(numFmts|fonts|fills|cellXfs|dxfs)(: added|@count: |\/\w+(\[[^\]]*\])?(#\d+)?: added)/,
  /, worksheet\/(dimension@ref|cols(: added|\/col\[))/,
  /, worksheet\/sheetData\/row\[\d+\](#\d+)?@spans: /,
  /, worksheet\/conditionalFormatting\[[^\]]+\](#\d+)?: added: .*Patient Pipeline/,
  /, worksheet\/conditionalFormatting\[[^\]]+\](#\d+)?\/cfRule(#\d+)?@priority: /,
  /, worksheet\/extLst\/.*cfRule(#\d+)?@priority: /,
  /, worksheet\/autoFilter@ref: /,
  /^xl\/tables\/\w+\.xml, table(@ref: |\/autoFilter@ref: |\/tableColumns@count: |\/tableColumns\/tableColumn\[\d+\]: added)/,
];

/** The columns that the hidden names of a file mark as ours, as addresses: 'Deals!G:G'. */
function ownColumns(bytes: Uint8Array): string[] {
  return [...readWorkbook(bytes).names].flatMap(([name, refersTo]) => {
    const target = /^PatientPipeline\.\d+\./.test(name) ? />'?(.*?)'?!\$([A-Z]+)\$\d+<\/>$/.exec(refersTo) : null;
    return target ? [`${target[1]!.replaceAll("''", "'")}!${target[2]}:${target[2]}`] : [];
  });
}

/** Everything that differs between a file and what a refresh made of it, our own columns, names, rules and settings left out. */
export function foreignDifferences(before: Uint8Array, after: Uint8Array, more: Allowed = {}): string[] {
  return differencesOf(before, after, {
    emptyCells: ownColumns(after),
    names: /^(PatientPipeline\.|_xlnm\._FilterDatabase of )/,
    settings: /PatientPipeline\./,
    rules: /"Patient Pipeline"/,
    sheets: /, autoFilter: /,
    tables: /, (ref: |autoFilter: |column \d+: none -> )/,
    parts: /^xl\/(webextensions\/.*|calcChain\.xml)$/,
    ...more,
    elements: [...OWN_ELEMENTS, ...(more.elements ?? [])],
  });
}
