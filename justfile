# What one does often. `just` alone lists it.

data := env("HOIAM_DATA", "data")

_list:
  @just --list --unsorted

# Serve the fictional district on http://127.0.0.1:8080, or run another command: just run check
run *command="demo":
  cargo run -- {{command}}

# Tell every story, or those whose name contains a word
test *name:
  cargo test --workspace {{name}}

# Format, and mend what clippy can mend by itself
fix:
  cargo clippy --workspace --all-targets --fix --allow-dirty --allow-staged
  cargo fmt --all

# Everything that must hold before a change lands
ci:
  .ci/run

# Read the newest letter that was written to the data folder instead of being sent
post:
  @find {{data}}/mail -name '*.eml' -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d ' ' -f 2- | xargs -r cat
