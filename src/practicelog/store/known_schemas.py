"""The digests of the schemas of every version: rendered by `make schema`."""

KNOWN = {
    1000: {
        "a01275a3d2b8c1f083036b127c9fb005bc2a6f6e7cf80192b308682cf6b798d1",
    },
    1001: {
        "41e7048652aed05a700d238608b915d8652302165ac3853efe11523717f36280",
        "6be7a73e3268918714890d9231d40aba84897535ec50fea8d579afc7aada8de2",
    },
}
