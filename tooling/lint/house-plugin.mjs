/**
 * Lint rules of this house for oxlint.
 *
 * `two-parameters`: an exported function takes at most two positional parameters; more belong in one object with names. Its option
 * `except` lists the functions whose three parameters the architecture itself names.
 */
const twoParameters = {
  meta: { type: 'suggestion', schema: [{ type: 'object', properties: { except: { type: 'array', items: { type: 'string' } } } }] },
  /** @param {any} context */
  create(context) {
    const except = new Set(context.options[0]?.except)
    /** @param {{ name: string, node: { params: readonly unknown[] } }} exported */
    const check = ({ name, node }) => {
      if (except.has(name) || !(node.params.length > 2)) return
      context.report({
        node,
        message: `${name} takes ${node.params.length} positional parameters; an exported function takes at most two.`,
      })
    }
    return {
      /** @param {any} node */
      ExportNamedDeclaration({ declaration }) {
        if (declaration?.type === 'FunctionDeclaration') check({ name: declaration.id.name, node: declaration })
        if (declaration?.type !== 'VariableDeclaration') return
        for (const { id, init } of declaration.declarations) if (/Function/.test(init?.type)) check({ name: id.name, node: init })
      },
    }
  },
}

const plugin = { meta: { name: 'house' }, rules: { 'two-parameters': twoParameters } }

export default plugin
