/** What oxlint has no rule of its own for: `new Date()` reads the clock. */
export default {
  meta: { name: "casebook" },
  rules: {
    "no-clock": {
      create: (context) => ({
        NewExpression(node) {
          if (node.callee.name === "Date" && node.arguments.length === 0) {
            context.report({ node, message: "Only bin/ reads the clock; a command asks its io." });
          }
        },
      }),
    },
  },
};
