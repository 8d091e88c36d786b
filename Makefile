# `make site` and `make test` are all that a newcomer needs; both install what is missing.

SHELL := /bin/bash

# What the commands get, e.g. `make site OPTIONS="--date 2018-06-20"`.
OPTIONS ?=
# Which sizes the benchmark builds, e.g. `make bench BENCH="--gross"`.
BENCH ?=

# The standard library goes into the binary, so that it runs where no Swift is installed.
ifeq ($(shell uname -s),Linux)
static := --static-swift-stdlib
endif
release := swift build -c release $(static) --product vorlagenwerk
vorlagenwerk := .build/release/vorlagenwerk

.DEFAULT_GOAL := site
.PHONY: site test check handbook bench setup binary clean help

## build the site into Site/
site: binary
	@$(vorlagenwerk) build $(OPTIONS)

## run the format lint and all tests
test: setup
	swift format lint --strict -r Sources Tests Package.swift
	@.ci/tests

## check the papers and build nothing
check: binary
	@$(vorlagenwerk) check $(OPTIONS)

## measure against a C program and Hugo
bench: setup
	@python3 Tests/Benchmark/run.py $(BENCH)

## write what follows from the program: the pages about rules, the schema for editors
handbook: binary
	rm -f Documentation/Regeln/*.md
	@mkdir -p Documentation/Regeln
	@$(vorlagenwerk) rules --format markdown --output Documentation/Regeln
	@$(vorlagenwerk) schema mandant > Content/.vscode/mandant.schema.json

## remove what was built, the site included
clean:
	rm -rf .build Site .Site.*

help:
	@awk '/^## /{text=substr($$0,4)} /^[a-z]+:/{if(text){sub(":.*","");printf "make %-8s %s\n",$$0,text;text=""}}' Makefile

setup:
	@.ci/setup

binary: setup
	@$(release)
